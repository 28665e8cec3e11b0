import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case } from '../../case.ts';

/** The installed service is dead: then nobody is told of what is seen here. */
export function watchServiceCauses({ facts }: Case): FoundCause[] {
  const { serviceSilent } = facts;
  if (!serviceSilent) return [];
  return [
    {
      code: 'watch-service-silent',
      severity: 'risk',
      title: told('The watching service is silent'),
      detail: told(
        'The service that was installed to watch over these sign-ins leaves no sign of life. Until it runs again nobody is told by hook or webhook.',
      ),
      rows: [],
      evidence: [
        { what: told('No sign of life since then'), where: serviceSilent.file, at: serviceSilent.since },
      ],
      fix: {
        kind: 'advise',
        label: told('See what it says, and install it again'),
        command: 'clawlamp service status',
      },
    },
  ];
}
