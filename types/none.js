// Only the types of this entry say something; importing it does nothing.
export {};
