package dev.runsheet.lint.house;

import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;

/**
 * Where a document has what a rule asks about.
 *
 * @param part the part that has it
 * @param where the words of the part
 * @param quoted those words, or as much of them as names them
 */
record Hit(Pointer part, Where where, String quoted) {}
