import { Avatar, type AvatarProps } from '@fluentui/react-components';

interface Props {
  readonly name: string;
  readonly id: string;
  readonly size?: NonNullable<AvatarProps['size']>;
}

/** A person's initials on their own colour. The name always stands beside it, so it says nothing to screen readers. */
export function PersonAvatar({ name, id, size = 32 }: Props) {
  return <Avatar name={name} idForColor={id} color="colorful" size={size} aria-hidden />;
}
