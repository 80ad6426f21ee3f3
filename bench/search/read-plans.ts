/** What one statement did, as PostgreSQL tells of it. */
export interface FollowedPlan {
  /** Tables that were read from end to end. */
  scanned: string[];
  indexes: string[];
  /** The most rows that one part of it read, and of what. */
  read: { rows: number; of: string };
  ms: number;
  text: string;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

/**
 * Settings of a database under which every statement, and every one inside a function, tells its client which plan it followed. They
 * choose no plan.
 */
export const tellingPlans = {
  session_preload_libraries: "'auto_explain'",
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  client_min_messages: 'log',
};

/** As much of a pool of connections as is needed here. */
interface Pool {
  on(event: 'connect', heard: (client: Client) => void): void;
}
interface Client {
  on(event: 'notice', heard: (notice: { message?: string }) => void): void;
}

/** Gathers the plans that the connections of a pool are told of: `take` gives those since it was last called. */
export function gatherPlans(pool: Pool): { take(): FollowedPlan[] } {
  let told: FollowedPlan[] = [];
  pool.on('connect', (client) =>
    client.on('notice', ({ message = '' }) => {
      const [, ms, json] = /^duration: ([\d.]+) ms {2}plan:\n(.*)$/s.exec(message) ?? [];
      if (json) told.push(readPlan(Number(ms), JSON.parse(json)));
    }),
  );
  return {
    take() {
      const some = told;
      told = [];
      return some;
    },
  };
}

function readPlan(ms: number, { 'Query Text': text, Plan }: { 'Query Text': string; Plan: Node }): FollowedPlan {
  const nodes = nodesOf(Plan);
  const read = nodes
    .filter((node) => node['Node Type'].includes('Scan') && (node['Relation Name'] || node['Index Name']))
    .map((node) => {
      const { 'Rows Removed by Filter': filtered = 0, 'Rows Removed by Index Recheck': rechecked = 0 } = node;
      return {
        rows: (node['Actual Rows'] + filtered + rechecked) * node['Actual Loops'],
        of: `${node['Index Name'] ?? node['Relation Name']}`,
      };
    })
    .reduce((one, other) => (other.rows > one.rows ? other : one), { rows: 0, of: '' });
  return {
    scanned: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    read,
    ms,
    text,
  };
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
