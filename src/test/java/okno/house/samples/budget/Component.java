package okno.house.samples.budget;

/// Looks like Spring's, so that the sample is measured as a bean and no context takes it in.
@interface Component {}
