/** Nothing, wherever there is no development sign-in. */
export default function NoDevelopmentSignIn() {
  return null;
}
