import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { contactWrite } from "#client/once/contact-write.ts";
import { useOnce } from "#client/once/use-once.ts";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { PatientContact } from "#contract/patient-contact.ts";
import { isolated } from "#texts/isolated.ts";
import {
  type ContactBox,
  type ContactDraft,
  draftOf,
  forgetDraft,
  keepDraft,
  keptDraft,
  readContact,
} from "./contact-draft.ts";
import { t } from "./t.ts";

type Contacting = { id: string; name: string; contact: PatientContact; onClose: () => void };

/**
 * Changes how a patient is reached. When somebody else was first nothing is changed, and `current` is what it is now: the next
 * press is about that. What was typed stays in this tab until it is saved or given up.
 */
export function useContactChange({ id, name, contact, onClose }: Contacting) {
  const client = useQueryClient();
  const staffId = useQuery(sessionQueries.current()).data?.staff?.id;
  const [{ before, draft }, setState] = useState(
    () => keptDraft(id, staffId) ?? { before: contact, draft: draftOf(contact) },
  );
  const [wasTried, setTried] = useState(false);
  const [current, setCurrent] = useState<PatientContact>();
  const set = (next: { before: PatientContact; draft: ContactDraft }) => {
    setState(next);
    keepDraft(id, { ...next, staffId });
  };
  const close = () => {
    forgetDraft(id);
    onClose();
  };
  const once = useOnce({
    write: contactWrite,
    place: { name: `contact ${id}`, staffId, about: () => t().contactOf(isolated(name)) },
    onDone: ({ patient, contact: changed }) => {
      client.setQueryData(patientQueries.known(id).queryKey, patient);
      client.setQueryData(
        patientQueries.chart(id).queryKey,
        (chart) => chart && { ...chart, patient, contact: changed },
      );
      void client.invalidateQueries({ queryKey: ["patients"], refetchType: "none" });
      close();
    },
    onNotDone: ({ kind, problem }) => {
      if (kind !== "changed-meanwhile") return;
      setCurrent(problem?.currentContact);
      // What somebody else changed and nobody typed here is taken over; what was typed stays typed.
      const now = problem?.currentContact;
      if (now) set({ before: now, draft: rebased(draft, before, now) });
    },
  });
  const { change, errors } = readContact(draft, before);
  return {
    ...once,
    draft,
    current,
    errors: wasTried ? errors : new Map<ContactBox, string>(),
    type: (typed: Partial<ContactDraft>) => set({ before, draft: { ...draft, ...typed } }),
    close,
    save: () => {
      setTried(true);
      const [wrong] = errors.keys();
      if (wrong) document.getElementById(contactBoxId(wrong))?.focus();
      else if (change) once.send({ patientId: id, contact: change });
      else close();
    },
  };
}

export const contactBoxId = (box: ContactBox) => `contact-${box}`;

function rebased(draft: ContactDraft, before: PatientContact, now: PatientContact): ContactDraft {
  const [old, fresh] = [draftOf(before), draftOf(now)];
  const boxes = Object.keys(draft) as ContactBox[];
  return Object.fromEntries(
    boxes.map((box) => [box, draft[box] === old[box] ? fresh[box] : draft[box]]),
  ) as ContactDraft;
}
