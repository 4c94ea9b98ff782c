package dev.runsheet.model;

/**
 * Something together with where it stands in the model.
 *
 * @param at where
 * @param value what
 */
public record At<T>(Pointer at, T value) {}
