/** What a team has decided, read from {@code .runsheet.yaml}. Start at {@link dev.runsheet.config.ConfigReader}. */
@NullMarked
package dev.runsheet.config;

import org.jspecify.annotations.NullMarked;
