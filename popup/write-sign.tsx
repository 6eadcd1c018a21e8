import './write-sign.css';

/** The mark of a place where prose can be begun. */
export function WriteSign() {
  return (
    <span class="write-sign" aria-hidden="true">
      ¶
    </span>
  );
}
