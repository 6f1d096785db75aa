import { Link, useRoute } from "wouter";
import type { Role } from "#domain/roles.ts";
import { texts } from "#texts/texts.ts";
import styles from "./page-links.module.css";
import type { Page } from "./pages.ts";
import { pagesOf } from "./pages-of.ts";

/** The way from page to page; nothing where there is only one. */
export function PageLinks({ role }: { role: Role }) {
  const open = pagesOf(role).filter(({ name }) => name);
  if (open.length < 2) return null;
  return (
    <nav aria-label={texts.shell.pages} className={styles.links}>
      {open.map((page) => (
        <PageLink key={page.path} role={role} {...page} />
      ))}
    </nav>
  );
}

function PageLink({ path, name, role }: Page & { role: Role }) {
  const [isHere] = useRoute(path);
  return (
    <Link aria-current={isHere ? "page" : undefined} className={styles.link} href={path}>
      {name?.(role)}
    </Link>
  );
}
