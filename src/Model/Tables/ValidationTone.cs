namespace DmsDashboard.Model.Tables;

/// <summary>How grave a ValidationState is, the gravest first.</summary>
public enum ValidationTone
{
    Bad,
    Warn,
    Unknown,
    Pending,
    Fine,
    Off,
}
