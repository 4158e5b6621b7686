import type { ReactElement, ReactNode } from 'react';

/** What came of taking or choosing a picture. left: the person went back without one. */
export type Taken = { kind: 'photo'; path: string } | { kind: 'left' } | { kind: 'refused'; code: PhotoRefusal };
export type PhotoRefusal = 'no_photo' | 'no_album' | 'no_file' | 'too_large' | 'not_a_picture' | 'heic_picture';
/** unasked: neither allowed nor denied; it may be asked again by opening the camera. */
export type CameraPermission = 'allowed' | 'denied' | 'unasked';

/** onClosed: the person did not allow the camera or the privacy guide, there is none, or another app took it. */
export type ViewfinderProps = { children: ReactNode; onClosed: () => void };
/** What the camera sees, with a frame over it. */
export type ViewfinderComponent = (props: ViewfinderProps) => ReactElement;
/** A second tap while the first is under way gives the same photo. */
export type TakePhoto = () => Promise<Taken>;
/** One picture of the album, or of the phone's own camera where ours is closed; a browser's album has PDF files beside. */
export type ChoosePhoto = (from: 'album' | 'camera') => Promise<Taken>;
/** Several of the album at once, or one of the camera; never none: leaving is one too. */
export type ChoosePhotos = (from: 'album' | 'camera', most: number) => Promise<Taken[]>;
export type AskCameraPermission = () => Promise<CameraPermission>;
/** Where a person can allow the camera after all; whether they did. To be called in a tap, or the platform refuses. */
export type OpenPermissions = () => Promise<boolean>;
