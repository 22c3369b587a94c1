import { Link, Toast, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useEffect } from 'react';
import { type Notice, useNoticeBoard } from './notices';

const UNDO_FOR = 10_000;
const READ_FOR = 6_000;

/** Shows short messages at the edge of the screen. */
export function Notices() {
  const toasterId = useId('notices');
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const board = useNoticeBoard();
  useEffect(
    () =>
      board.show((notice) => {
        const toastId = crypto.randomUUID();
        dispatchToast(<NoticeToast notice={notice} dismiss={() => dismissToast(toastId)} />, {
          toastId,
          intent: notice.intent,
          timeout: notice.action ? UNDO_FOR : READ_FOR,
          pauseOnHover: true,
        });
      }),
    [board, dispatchToast, dismissToast],
  );
  return <Toaster toasterId={toasterId} position="bottom" limit={3} />;
}

function NoticeToast({ notice, dismiss }: { readonly notice: Notice; dismiss(): void }) {
  const { text, action } = notice;
  const act = () => {
    action?.run();
    dismiss();
  };
  return (
    <Toast>
      <ToastTitle
        {...(action && {
          action: (
            <Link as="button" onClick={act}>
              {action.label}
            </Link>
          ),
        })}
      >
        {text}
      </ToastTitle>
    </Toast>
  );
}
