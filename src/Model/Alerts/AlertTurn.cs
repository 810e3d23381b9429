namespace DmsDashboard.Model.Alerts;

/// <summary>What makes an alert another one than one that opened and is over. Its numbers are in the database.</summary>
public enum AlertTurn
{
    None = 0,

    /// <summary>It took the place of a lesser one of the same replication.</summary>
    Worse = 1,

    /// <summary>It was started again and ended as before, and nobody was told of that yet.</summary>
    Again = 2,

    /// <summary>It is over because what it warned of has come: the capacity is gone.</summary>
    Released = 3,
}
