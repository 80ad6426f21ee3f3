import type { CompanyItem } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { questionsWords } from '../questions/question-words.ts';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import styles from './company-row.module.css';

export function CompanyRow({ company: { slug, name, about, sample, counts } }: { company: CompanyItem }) {
  return (
    <li>
      <Link className={styles.name} href={urls.company(slug)}>
        {name}
      </Link>
      <span className={styles.facts}>
        {counts.questions > 0 && ` ${questionsWords(counts.questions)}`}
        {counts.asked > 0 && ` · ${counts.asked} people asked`}
        {sample && (
          <>
            {' · '}
            <SampleMark />
          </>
        )}
      </span>
      {about && <p className={styles.about}>{about}</p>}
    </li>
  );
}
