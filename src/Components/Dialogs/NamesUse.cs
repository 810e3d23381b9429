namespace DmsDashboard.Components.Dialogs;

/// <summary>What the names of individual assessments are for.</summary>
public enum NamesUse
{
    /// <summary>No names: all are run.</summary>
    All,

    /// <summary>IncludeOnly.</summary>
    Only,

    /// <summary>Exclude.</summary>
    Except,
}
