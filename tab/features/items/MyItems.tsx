export function MyItems() {
  return <p />;
}
