/**
 * AWS CloudFormation, and SAM which is a transform of it: finds templates and what goes in and comes out of each. Nothing here
 * speaks to AWS. Template anatomy: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html.
 */
@NullMarked
package dev.slipway.agent.tech.cloudformation;

import org.jspecify.annotations.NullMarked;
