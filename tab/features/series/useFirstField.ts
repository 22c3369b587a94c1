import { type RefObject, useEffect } from 'react';

/** Whoever opens a form can type at once; screen readers say what the form is called on the way into it. */
export function useFirstField(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [form]);
}
