using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Components.Shared;

/// <summary>What <see cref="SecretMask"/> says, with the sign that pages have for it: for settings, which are kept as they came, and for what people typed.</summary>
public static class SecretText
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = SecretMask.Dots;

    /// <summary>The text with passwords and keys masked; everything else as it came.</summary>
    public static string Masked(string text) => SecretMask.Apply(text, Mask);

    /// <summary>True for the name of a setting whose value must not be shown.</summary>
    public static bool IsSecretName(string name) => SecretMask.IsSecretName(name);
}
