package dev.runsheet.model;

/** Anything in the tree of a checklist that has a {@link Pointer} of its own. */
public sealed interface Part permits Checklist, Section, Block, Item, Row {}
