/** What the inspector needs to know of a built run: its trace, and jose's word on it. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Trace } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { tracesOf } from '../../kit/built.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const figures = await getCollection('figures');
  return figures.flatMap((figure) =>
    tracesOf(figure).map((trace) => ({
      params: { run: `${figure.id}.${trace.model.id}` },
      props: { trace },
    })),
  );
};

export const GET: APIRoute<{ trace: Trace }> = async ({ props: { trace } }) => {
  const attestation = await attest(trace);
  demandAgreement(attestation);
  return Response.json({ trace, attestation });
};
