package dev.runsheet.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Checklist;
import dev.runsheet.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what was written gives an equal checklist. */
class MarkdownRoundTripTest {

    @ParameterizedTest
    @DisplayName("A document survives writing and reading")
    @ValueSource(
            strings = {
                "",
                "# Title",
                "lead\n\n# Title\n\n**A:** b  \n**C**: ____\n\n## S\n",
                "## No title\n\ntext\n\n# Late title\n\nmore",
                "---\nowner: x\n---\n# T\n",
                "# T\n\n1. [ ] a\n   - b\n   - [x] c\n\n     d\n2. e\n   ```sh\n   run\n\n   more\n   ```\n",
                "- a\n- b\n\n* c\n* d\n\n1. e\n2) f\n",
                "- \n- [ ] \n- ```\n  x\n  ```\n- > q\n- ___________\n- # h\n",
                "- - nested at once\n- 1. numbered\n  2. two\n",
                "text\n    - not a list\n    # not a heading\n    ---\n",
                "> [!WARNING]\n> careful\n>\n> - [ ] task\n\n> [!NOTE]\n\n> plain\n> > inner\n",
                "| a | b \\| c |\n|:--|:-:|\n| `x\\|y` | |\n| one |\n| 1 | 2 | beyond |\n",
                "<details open>\n<summary>More</summary>\n\n- [ ] inside\n\n</details>\n\n<!-- kept -->\n<div>raw</div>\n",
                "[a]: http://example.org\n  \"title\"\n[^1]: note\n\n    more of it\n",
                "**Step one**\n\n- do it\n\n✅ **Functional**:\n- ok\n\n**Only stressed.**\n\ntext\n",
                "~~~ a`b\n```\n~~~\n\n    indented\n\n````\n```\n````\n",
                "Title\nover two\n===\n\nSub\n---\n\n### Closed ###\n\n###### Deep # #\n",
                "a  \nb\\\nc  \n",
                "```sh\nnever closed\n",
                "* * *\n- * * *\n+ x\n",
                "<h1 align=\"center\">\n  Tide &amp; lamps\n</h1>\n\n<h2>Back</h2>\n<h3>First</h3>\n\n<h3><b>Bold</b></h3>\n\n1. a\n\n<h2>*no* #</h2>\n\n<h2><img src=\"x\"></h2>\n",
            })
    void survives(String markdown) {
        Checklist read = read(markdown);
        Checklist again = read(MarkdownWriter.write(read));
        assertEquals(read, again, () -> MarkdownWriter.write(read));
    }

    private static Checklist read(String markdown) {
        return MarkdownReader.read(SourceFile.of("t.md", markdown, ""))
                .checklist()
                .withSource(Optional.empty());
    }
}
