export function MySettings() {
  return <p />;
}
