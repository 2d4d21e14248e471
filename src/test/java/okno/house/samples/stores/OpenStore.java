package okno.house.samples.stores;

/// SQL that a controller may name.
public final class OpenStore {
    private OpenStore() {}
}
