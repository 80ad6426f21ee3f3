export declare function startThrowawayRedis(
  port?: number,
): Promise<{ url: string; port: number; stop: () => Promise<void> } | undefined>;
