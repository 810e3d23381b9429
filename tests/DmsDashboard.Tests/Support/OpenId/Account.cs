namespace DmsDashboard.Tests.Support.OpenId;

/// <summary>Somebody whom the provider knows; the password is the name.</summary>
internal sealed record Account(string Name, params string[] Groups)
{
    public string Subject => $"subject-of-{Name}";

    /// <summary>The one of that name.</summary>
    public static Account Of(string name) => new[] { Anna, Olaf, Vera, Nils }.Single(account => account.Name == name);

    public static readonly Account Anna = new("anna", "staff", "dms-admins");

    public static readonly Account Olaf = new("olaf", "staff", "dms-operators");

    public static readonly Account Vera = new("vera", "staff", "dms-viewers");

    public static readonly Account Nils = new("nils", "staff");
}
