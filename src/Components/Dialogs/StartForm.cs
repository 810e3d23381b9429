namespace DmsDashboard.Components.Dialogs;

/// <summary>What is chosen and typed in the start dialog. Choosing another start type or place forgets nothing.</summary>
public sealed class StartForm
{
    private readonly HashSet<string> _left = [];

    /// <summary>StartReplicationType.</summary>
    public string Type { get; set; } = "";

    public StartFrom From { get; set; }

    /// <summary>UTC.</summary>
    public string StartTime { get; set; } = "";

    public string StartPosition { get; set; } = "";

    public StopBy StopBy { get; set; }

    /// <summary>UTC.</summary>
    public string StopTime { get; set; } = "";

    public AssessmentForm Assessment { get; } = new();

    /// <summary>The identifier, typed to confirm.</summary>
    public string Name { get; set; } = "";

    /// <summary>True once somebody tried to send it: from then on every field says what is wrong with it.</summary>
    public bool WasTried { get; set; }

    /// <summary>True when closing the dialog would lose something.</summary>
    public bool HasEntries => Name.Length > 0 || StartTime.Length > 0 || StartPosition.Length > 0 || StopTime.Length > 0 || Assessment.IsAsked;

    /// <summary>A field is not scolded while it is typed in for the first time.</summary>
    public void Leave(string field) => _left.Add(field);

    public bool MayScold(string field) => WasTried || _left.Contains(field);
}
