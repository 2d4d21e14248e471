package okno.notifications.deliveries;

/// Statements that take work of parties in turns, for any table with `id`, `party` and `next_at`
/// and a partial index on the two of what waits.
public final class PartySql {
    private PartySql() {}

    /// Parties with something due, by their names: two probes of the index for each that waits. One
    /// that only holds something takes no turn. Asks for `:now` and `:most`.
    ///
    /// @param table with the alias `q`
    /// @param waiting condition on `q`
    public static String parties(String table, String waiting) {
        return """
        with recursive turn as (
          (select q.party
             from %1$s
            where %2$s
            order by q.party
            limit 1)
          union all
          select (select q.party
                    from %1$s
                   where %2$s
                     and q.party > t.party
                   order by q.party
                   limit 1)
            from turn t
           where t.party is not null)
        select d.party
          from turn t
         cross join lateral (
               select q.party
                 from %1$s
                where %2$s
                  and q.party = t.party
                  and q.next_at <= :now
                limit 1) d
         limit :most
        """
                .formatted(table, waiting);
    }

    /// The beginning of a statement that takes what is due, the oldest of each party first: names
    /// its ids `due`. Asks for `:parties`, `:share` and `:now`.
    ///
    /// @param table with the alias `q`
    /// @param waiting condition on `q`
    public static String due(String table, String waiting) {
        return """
        with due as materialized (
          select f.id
            from unnest(string_to_array(:parties, ',')) as p (party)
           cross join lateral (
                 select q.id
                   from %s
                  where %s
                    and q.party = p.party
                    and q.next_at <= :now
                  order by q.next_at
                  limit :share
                    for update skip locked) f)
        """
                .formatted(table, waiting);
    }
}
