/**
 * What people type: commands, flags, streams, exit codes. Start at {@link dev.runsheet.cli.Main}; each command is a
 * {@link dev.runsheet.cli.Command}.
 */
@NullMarked
package dev.runsheet.cli;

import org.jspecify.annotations.NullMarked;
