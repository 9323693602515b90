package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderCommentTest {
    @Test
    void takesTheFirstSentence() {
        assertThat(HeaderComment.sentence("#!/bin/sh\n# Deploys it. Then ends.\nset -e\n"))
                .isEqualTo("Deploys it.");
        assertThat(HeaderComment.sentence("---\n# Deploys it to all\n# of them\n- hosts: all\n"))
                .isEqualTo("Deploys it to all of them");
    }

    @Test
    void leavesOutWhatToolsAndLawyersRead() {
        assertThat(HeaderComment.sentence("""
                #!/bin/bash
                # -*- coding: utf-8 -*-
                # shellcheck disable=SC1090
                ##################
                # deploy.sh
                # Author: somebody
                ##################
                # Copyright (c) 2020 Somebody
                # All rights are theirs

                # Purpose: Deploys it
                true
                """)).isEqualTo("Deploys it");
    }

    @Test
    void takesATitleByItself() {
        assertThat(HeaderComment.sentence("# Deploy everything\n# This does it all\n"))
                .isEqualTo("Deploy everything");
    }

    @Test
    void leavesOutCommentsOnTheFirstCommand() {
        assertThat(HeaderComment.sentence("#!/bin/sh\n\n# Stop on errors\nset -e\n"))
                .isNull();
        assertThat(HeaderComment.sentence("#!/bin/sh\n\n# Deploys it all\n\nset -e\n"))
                .isEqualTo("Deploys it all");
        assertThat(HeaderComment.sentence("#!/bin/sh\nset -e\n# Deploys it all\n"))
                .isNull();
    }

    @Test
    void leavesOutCommandsAndUsage() {
        assertThat(HeaderComment.sentence("# Usage: deploy NAME\n# install() {\n# $ ls -l\n\n"))
                .isNull();
    }
}
