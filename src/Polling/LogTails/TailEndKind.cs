namespace DmsDashboard.Polling.LogTails;

/// <summary>What became of a live tail.</summary>
internal enum TailEndKind
{
    /// <summary>Ended on purpose before CloudWatch's three hours are over.</summary>
    HandedOver,

    /// <summary>The log group does not exist yet.</summary>
    NoLogGroup,

    /// <summary>Not here, not now or not for us: lines must be polled.</summary>
    Refused,

    /// <summary>It broke, or could not be opened for a reason that may pass.</summary>
    Lost,
}
