// npm leaves keytar out where it cannot be compiled; the types of this checkout must not depend on that.
declare module 'keytar';
