namespace DmsDashboard.Model.TaskSettings;

/// <summary>What a piece of JSON is.</summary>
public enum JsonRunKind
{
    /// <summary>Brackets, commas, spaces.</summary>
    Plain,

    Name,
    Text,
    Number,

    /// <summary>true, false and null.</summary>
    Literal,
}
