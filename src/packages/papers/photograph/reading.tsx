import type { PaperReading } from '#contract/papers';
import { ReadDecision } from './read-decision';
import { ReadDrivingLicence, ReadVehicleLicence } from './read-licence';
import { ReadMeasure, ReadNothing, ReadParkingNotice } from './read-other';

export type ReadProps = { photo: string; reading: PaperReading; retake: () => void };

/** What was recognised, and what can be done with it. */
export function Reading(props: ReadProps) {
  switch (props.reading.paper) {
    case 'simplified_decision':
    case 'general_decision':
      return <ReadDecision {...props} />;
    case 'vehicle_licence':
      return <ReadVehicleLicence {...props} />;
    case 'driving_licence':
      return <ReadDrivingLicence {...props} />;
    case 'parking_notice':
      return <ReadParkingNotice {...props} />;
    case 'compulsory_measure':
      return <ReadMeasure {...props} />;
    case 'unknown':
      return props.reading.fields.some(({ name, value }) => name === 'decisionNumber' && value) ? (
        <ReadDecision {...props} />
      ) : (
        <ReadNothing {...props} />
      );
  }
}
