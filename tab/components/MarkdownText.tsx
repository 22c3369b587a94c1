import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p, & ul, & ol, & pre, & blockquote': { marginBlock: tokens.spacingVerticalS },
    '& ul, & ol': { paddingInlineStart: tokens.spacingHorizontalXXL },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    '& pre': { overflowX: 'auto', padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground3 },
    '& hr': { border: 'none', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  heading: { ...typographyStyles.body1Strong, marginBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}` },
});

/** Notes as their Markdown means them. HTML in them stays text: nothing a person wrote becomes part of the page. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={useStyles().text}>
      <ReactMarkdown remarkPlugins={[asTyped]} components={elements}>
        {endingLists(text)}
      </ReactMarkdown>
    </div>
  );
}

const elements: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  // A picture would tell its server who reads these notes, and when.
  img: ({ src, alt }) => <SafeLink href={typeof src === 'string' ? src : undefined}>{alt || src}</SafeLink>,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

function SafeLink({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (!href) return <>{children}</>;
  return (
    <Link inline href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </Link>
  );
}

/** A headline inside notes; not one of the page, whose order it would break. */
function Heading({ children }: { readonly children?: ReactNode }) {
  return <p className={useStyles().heading}>{children}</p>;
}

const AFTER_LIST = /^([ \t]*(?:[-*+]|\d+[.)])[ \t].*)\n(?![ \t\n>]|(?:[-*+]|\d+[.)])[ \t])/gm;

/** A line that begins at the margin is no part of the list above it; Markdown alone would draw it in. */
function endingLists(text: string): string {
  return text.includes('```') ? text : text.replace(AFTER_LIST, '$1\n\n');
}

const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]}]/g;

/** What people who do not know Markdown mean: a new line is one, and an address is a link. */
function asTyped() {
  return (tree: Parameters<typeof findAndReplace>[0]) => {
    findAndReplace(tree, [[ADDRESS, linkTo]], { ignore: ['link', 'linkReference'] });
    findAndReplace(tree, [[/\r?\n|\r/g, () => ({ type: 'break' as const })]]);
  };
}

function linkTo(url: string) {
  return { type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] };
}
