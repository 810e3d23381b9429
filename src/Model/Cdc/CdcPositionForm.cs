namespace DmsDashboard.Model.Cdc;

/// <summary>The three ways to write a CdcStartPosition.</summary>
public enum CdcPositionForm
{
    /// <summary>2026-11-15T01:30:00, UTC.</summary>
    Date,

    /// <summary>checkpoint:V1#…, as RecoveryCheckpoint has it.</summary>
    Checkpoint,

    /// <summary>As the source's own log counts.</summary>
    Native,
}
