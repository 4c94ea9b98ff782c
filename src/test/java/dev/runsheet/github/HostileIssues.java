package dev.runsheet.github;

import java.util.List;

/** Documents that would break out of YAML, out of their field, or out of GitHub's rules. */
final class HostileIssues {
    private HostileIssues() {}

    static List<String> documents() {
        return List.of(
                "# yes: no # \"'\n\n**on:** off\n\n- [ ] true\n- [ ] None\n- [ ] none\n- [ ] null\n- [ ] ~\n",
                "# x\n\n## ---\n\n- [ ] ---\n- [ ] ...\n- [ ] body:\\\n  - type: markdown\n",
                "# {{name}} {{{body}}} <script>alert(1)</script>\n\n## {{#a}}\n\n- [ ] {{/a}} %>\n- [ ] <b>x</b>\n",
                "# 배포\n\n## 확인\n\n- [ ] 하나\n- [ ] 둘\n- [ ] 셋\n\n## 확인\n\n- [ ] 하나\n",
                "# a\n\n- [ ] Deploy web\n- [ ] Deploy: web\n- [ ] Deploy, web!\n- [ ] deploy-web\n- [ ]\n- [ ] \n",
                "# Secrets\n\n## Password reset\n\n**Password:** ____\n\ntext\n\n**API token:** ____\n\n## Token\n\n- [ ] x ____\n",
                "# T\n\n## About this run\n\ntext\n\n## Overview\n\ntext\n\n## Link targets\n\n[a]: b.md\n\n[a]\n",
                "# " + "long title ".repeat(60) + "\n\n## " + "even longer ".repeat(60) + "\n\n- [ ] "
                        + "w ".repeat(3_000) + "\n\n**" + "name".repeat(200) + ":** ____\n",
                "# u\n\n**Risk:** [None/Low/None]\n\n**Date:** " + "____ ".repeat(9)
                        + "\n\n**Title:** ____\n\n**Body:** ____\n",
                "# \u0000\u0007\u001b \u0085\u2028\u2029\ufeff \ud800\n\n- [ ] \u0007 \ud800 x\n\n**\u2028:** ____\n",
                "###### \n\n#\n\n##\n\n- [ ]\n\n> - [ ] quoted\n\n<details><summary></summary>\n\n- [ ] folded\n\n</details>\n",
                "---\nconfig: yes\n---\n\n# config\n\n| | |\n|---|---|\n| a | b |\n| Date | |\n|  |  |\n",
                "text only\n",
                "");
    }
}
