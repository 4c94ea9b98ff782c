package dev.runsheet.config;

/**
 * A statement and where it is written.
 *
 * @param what what is said
 * @param at where
 */
public record Stated(Statement what, Origin at) {}
