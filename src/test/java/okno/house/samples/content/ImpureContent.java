package okno.house.samples.content;

import org.springframework.core.io.Resource;

/// A tree that looks for its own file.
record ImpureContent(Resource file) {}
