const formId = 'sign-out';

/** Once in the page. Signing out loads a new page, so that nothing of the session stays in the browser's memory. */
export function SignOutForm() {
  return <form id={formId} action="/sign-out" method="post" hidden />;
}

/** Ends this session and leads to the sign-in page. */
export function submitSignOut(): void {
  const form = document.getElementById(formId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
