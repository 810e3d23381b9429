namespace DmsDashboard.Model.Stakeholders;

/// <summary>What puts a replication at risk, out of what the list says and of what else health found.</summary>
internal static class PlainTroubles
{
    /// <summary>What is told of it; what the list says comes first.</summary>
    public static PlainTrouble Of(PlainFacts facts) => facts.Trouble is PlainTrouble.Other ? Of(facts.Entry.Health.Causes) : facts.Trouble;

    /// <summary>True when what is wrong is with tables or records, and says nothing against its changes arriving.</summary>
    public static bool IsOfDataOnly(PlainFacts facts) =>
        (facts.Entry.Health.Causes & ~(HealthCauses.RecordsDiffer | HealthCauses.RecordsNotCompared)) == 0
        && Of(facts) is PlainTrouble.TableErrors or PlainTrouble.RecordsDiffer or PlainTrouble.RecordsNotCompared;

    /// <summary>True when something is wrong besides what is told, and may keep the rest from going on.</summary>
    public static bool IsMoreWrong(PlainFacts facts) =>
        (facts.Entry.Health.Causes & (HealthCauses.Other | HealthCauses.StandsStill)) != 0 && Of(facts) is not (PlainTrouble.StandsStill or PlainTrouble.Other);

    private static PlainTrouble Of(HealthCauses causes) => causes switch
    {
        _ when causes.HasFlag(HealthCauses.RecordsDiffer) => PlainTrouble.RecordsDiffer,
        _ when causes.HasFlag(HealthCauses.RecordsNotCompared) => PlainTrouble.RecordsNotCompared,
        _ when causes.HasFlag(HealthCauses.StandsStill) => PlainTrouble.StandsStill,
        _ when causes.HasFlag(HealthCauses.ChangesLate) => PlainTrouble.ChangesLate,
        _ => PlainTrouble.Other,
    };
}
