import { type ReactNode, useState } from 'react';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { problemWords } from '../ui/problem.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './way-in-row.module.css';

interface Ending {
  mutate: (nothing: undefined, options: { onSuccess: () => void; onError: (error: Error) => void }) => void;
  isPending: boolean;
}

/** Something that one signs in by: what it is called, what is known of it, and how it is ended, which asks first. */
export function WayInRow({
  name,
  about,
  end,
  asks,
  ending,
  children,
}: {
  name: string;
  about: ReactNode;
  /** What the button says that ends it, and what one should know before. */
  end: string;
  asks: string;
  ending: Ending;
  children?: ReactNode;
}) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const confirm = () =>
    ending.mutate(undefined, {
      onSuccess: close,
      onError: (error) => {
        close();
        notify(problemWords(error));
      },
    });
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.about}>{about}</p>
      </div>
      <div className={styles.acts}>
        {children}
        <Button size="small" aria-label={`${end} ${name}`} onClick={() => setAsking(true)}>
          {end}
        </Button>
      </div>
      <Sheet open={asking} onClose={close} title={`${end} “${name}”?`}>
        <p>{asks}</p>
        <p>
          <Button look="danger" busy={ending.isPending} onClick={confirm}>
            {end}
          </Button>
        </p>
      </Sheet>
    </li>
  );
}
