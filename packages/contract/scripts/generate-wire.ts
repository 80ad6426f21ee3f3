import { writeFileSync } from 'node:fs';
import { wireSource } from './wire-source.ts';

writeFileSync(new URL('../src/wire.generated.ts', import.meta.url), wireSource());
