namespace DmsDashboard.Model;

/// <summary>What made a reading of health worse than its Status, as far as people who do not run it are told of it in words of their own.</summary>
[Flags]
public enum HealthCauses
{
    /// <summary>Nothing did; the Status and what the list says of errors are all there is.</summary>
    None = 0,

    /// <summary>Something else, which only the sentence tells.</summary>
    Other = 1,

    /// <summary>Validation found records that differ between source and target.</summary>
    RecordsDiffer = 2,

    /// <summary>Validation could not compare records, or whole tables.</summary>
    RecordsNotCompared = 4,

    /// <summary>A latency of its changes is above the limit.</summary>
    ChangesLate = 8,

    /// <summary>Its full load does not move.</summary>
    StandsStill = 16,
}
