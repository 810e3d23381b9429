namespace DmsDashboard.Model.Stakeholders;

/// <summary>What puts a replication at risk, as far as people who do not run it must tell it apart.</summary>
internal enum PlainTrouble
{
    /// <summary>Some tables failed; the others go on.</summary>
    TableErrors,

    /// <summary>An error that passes by itself as a rule.</summary>
    TriesAgain,

    /// <summary>It is paused and loses its capacity soon; going on may not be possible after that.</summary>
    MustGoOnSoon,

    /// <summary>Copied records are not the same as those that they were copied from.</summary>
    RecordsDiffer,

    /// <summary>Nobody knows whether some copied records are the same.</summary>
    RecordsNotCompared,

    /// <summary>It copies, and nothing has moved for long.</summary>
    StandsStill,

    /// <summary>Changes arrive, but late.</summary>
    ChangesLate,

    /// <summary>Something else, in terms that stakeholders do not know.</summary>
    Other,
}
