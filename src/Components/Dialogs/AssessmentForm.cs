using DmsDashboard.Model.Premigration;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What is typed about the premigration assessment. Kept while the dialog is open, also while it is not asked for.</summary>
public sealed class AssessmentForm
{
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t'];

    /// <summary>False: no settings are sent, and DMS does as it does by default.</summary>
    public bool IsAsked { get; set; }

    public string Folder { get; set; } = "";

    /// <summary>SSE_S3, SSE_KMS, or empty for the bucket's own.</summary>
    public string Encryption { get; set; } = "";

    public string Key { get; set; } = "";

    public NamesUse NamesUse { get; set; }

    /// <summary>Names of individual assessments between spaces, commas or line ends.</summary>
    public string Names { get; set; } = "";

    public bool FailOnAssessmentFailure { get; set; } = true;

    internal PremigrationAssessmentSettings Settings() => new()
    {
        ResultLocationFolder = NotEmpty(Folder),
        ResultEncryptionMode = NotEmpty(Encryption),
        ResultKmsKeyArn = Encryption == PremigrationRules.SseKms ? NotEmpty(Key) : null,
        IncludeOnly = NamesUse is NamesUse.Only ? [.. SplitNames()] : [],
        Exclude = NamesUse is NamesUse.Except ? [.. SplitNames()] : [],
        FailOnAssessmentFailure = FailOnAssessmentFailure,
    };

    private string[] SplitNames() => Names.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string? NotEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
