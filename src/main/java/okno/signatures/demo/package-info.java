/// The certification authority of a demonstration: it makes its own root, list and people at the
/// first start. Its keys lie open, so nothing of it is ever trusted elsewhere
/// ([okno.signatures.trust.DemonstrationAnchors]). Start with [DemoAuthority].
@NullMarked
package okno.signatures.demo;

import org.jspecify.annotations.NullMarked;
