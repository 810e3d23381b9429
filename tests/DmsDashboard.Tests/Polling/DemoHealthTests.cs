using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class DemoHealthTests
{
    // What an engineer would say of each who looked at all that DMS tells of it.
    private static readonly SortedDictionary<string, Health> Expected = new(StringComparer.Ordinal)
    {
        ["archive-db2-to-s3"] = Health.Finished,
        ["archive-oracle-to-s3"] = Health.Failed,
        ["audit-oracle-to-aurora"] = Health.Stopped,
        ["baskets-mysql-to-kinesis"] = Health.Failed,
        ["billing-postgres-to-s3"] = Health.AtRisk,
        ["campaigns-postgres-to-redshift"] = Health.Changing,
        ["carriers-db2-to-postgres"] = Health.Stopped,
        ["catalog-mysql-to-opensearch"] = Health.Starting,
        ["clickstream-mongodb-to-s3"] = Health.Replicating,
        ["contracts-oracle-to-postgres"] = Health.Failed,
        ["coupons-sqlserver-to-aurora"] = Health.Failed,
        ["customers-sqlserver-to-aurora"] = Health.AtRisk,
        ["employees-sqlserver-to-postgres"] = Health.NotStarted,
        ["finance-ledger-nightly"] = Health.Loading,
        ["fleet-postgres-to-kafka"] = Health.AtRisk,
        ["gift-cards-mysql-to-aurora"] = Health.NotStarted,
        ["hr-sqlserver-to-postgres"] = Health.NotStarted,
        ["inventory-mysql-to-redshift"] = Health.Loading,
        ["invoices-oracle-to-postgres"] = Health.Stopped,
        ["legacy-crm-sqlserver-to-s3"] = Health.Changing,
        ["loyalty-mariadb-to-aurora"] = Health.Starting,
        ["newsletter-postgres-to-redshift"] = Health.Replicating,
        ["orders-oracle-to-aurora"] = Health.Replicating,
        ["payments-oracle-to-aurora"] = Health.Starting,
        ["price-history-oracle-to-redshift"] = Health.AtRisk,
        ["pricing-mysql-to-kinesis"] = Health.Unknown,
        ["product-images-mysql-to-s3"] = Health.Finished,
        ["recommendations-mysql-to-redshift"] = Health.Failed,
        ["returns-postgres-to-aurora"] = Health.Stopped,
        ["reviews-mysql-to-aurora"] = Health.Failed,
        ["sessions-mysql-to-kinesis"] = Health.Failed,
        ["shipping-sqlserver-to-s3"] = Health.Failed,
        ["stock-mysql-to-aurora"] = Health.Replicating,
        ["stores-mysql-to-aurora"] = Health.Changing,
        ["suppliers-postgres-to-aurora"] = Health.Failed,
        ["telemetry-postgres-to-redshift"] = Health.Failed,
        ["tickets-sqlserver-to-aurora"] = Health.Failed,
        ["timesheets-postgres-to-aurora"] = Health.Replicating,
        ["warehouse-oracle-to-redshift"] = Health.Stopped,
        ["zetl-orders-to-analytics"] = Health.Replicating,
    };

    [Fact(Timeout = 60_000)]
    public async Task Demo_AtItsStart_ShowsEveryHealthThatAnEngineerMeets()
    {
        await using var backend = await Backend.StartPollingAsync();

        var met = backend.Store.Current.Entries.Select(entry => entry.Health.Health).ToHashSet();

        Assert.Equal(Enum.GetValues<Health>(), met.Order());
    }

    [Fact(Timeout = 60_000)]
    public async Task Demo_AtItsStart_TellsTheHealthOfEachByName()
    {
        await using var backend = await Backend.StartPollingAsync();

        Assert.Equal(Expected, new SortedDictionary<string, Health>(backend.Store.Current.Entries.ToDictionary(static entry => entry.Identifier, static entry => entry.Health.Health), StringComparer.Ordinal));
    }
}
