/** Pages for people, made from templates that anybody may override. Start at {@link dev.runsheet.page.SitePages}. */
@NullMarked
package dev.runsheet.page;

import org.jspecify.annotations.NullMarked;
