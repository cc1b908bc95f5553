"""Fills a fresh Tryton database with what making a sale needs. Runs under the system's own Python, which has trytond.

usage: fixture.py <config file> <database> <password file>
"""
import datetime
import sys
from decimal import Decimal

from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402 (the configuration has to be read first)
from trytond.transaction import Transaction  # noqa: E402

DATABASE = sys.argv[2]
with open(sys.argv[3]) as password_file:
    PASSWORD = password_file.read().strip()


def create(model, **values):
    record, = Pool().get(model).create([values])
    return record


def company_with_employees():
    """A company in euros, the admin as its employee, and a colleague who may sell as well."""
    euro = create('currency.currency', name="Euro", symbol="€", code='EUR', rounding=Decimal('0.01'), digits=2,
        rates=[('create', [{'date': datetime.date(2020, 1, 1), 'rate': Decimal('1')}])])
    # A second currency, with its sign in front and no rate needed: a sale in it has the same digits.
    create('currency.currency', name="Swiss Franc", symbol="CHF", code='CHF', rounding=Decimal('0.01'), digits=2,
        rates=[('create', [{'date': datetime.date(2020, 1, 1), 'rate': Decimal('1')}])])
    company = create('company.company', party=create('party.party', name="Oltmann Werft").id, currency=euro.id)
    employee = create('company.employee', party=create('party.party', name="Maren Oltmann").id, company=company.id)
    colleague = create('company.employee', party=create('party.party', name="Jaro Linde").id, company=company.id)
    pool = Pool()
    User, Group = pool.get('res.user'), pool.get('res.group')
    groups = [group.id for group in Group.search([])]
    member = {
        'companies': [('add', [company.id])], 'company': company.id, 'groups': [('add', groups)],
        'company_filter': 'one',
        }
    admin, = User.search([('login', '=', 'admin')])
    User.write([admin], {**member, 'employees': [('add', [employee.id])], 'employee': employee.id})
    create('res.user', name="Jaro Linde", login='jaro', password=PASSWORD,
        **{**member, 'employees': [('add', [colleague.id])], 'employee': colleague.id})
    return company


def accounts(company):
    """The minimal chart the server brings along, with its defaults set."""
    pool = Pool()
    Account, ModelData = pool.get('account.account'), pool.get('ir.model.data')
    CreateChart = pool.get('account.create_chart', type='wizard')
    session, _, _ = CreateChart.create()
    wizard = CreateChart(session)
    wizard.account.account_template = pool.get('account.account.template')(
        ModelData.get_id('account', 'account_template_root_en'))
    wizard.account.company = company
    wizard.transition_create_account()

    def account(kind):
        return Account.search([('type.' + kind, '=', True), ('company', '=', company.id)], limit=1)[0]

    wizard.properties.company = company
    wizard.properties.account_receivable = account('receivable')
    wizard.properties.account_payable = account('payable')
    wizard.transition_create_properties()
    Configuration = pool.get('account.configuration')
    configuration = Configuration(1)
    configuration.default_category_account_revenue = account('revenue')
    configuration.default_category_account_expense = account('expense')
    configuration.save()


def selling():
    """A payment term, a product at 250.00, and customers: one with an address, one without."""
    pool = Pool()
    term = create('account.invoice.payment_term', name="14 days", lines=[
            ('create', [{'type': 'remainder', 'relativedeltas': [('create', [{'days': 14}])]}])])
    unit, = pool.get('product.uom').search([('name', '=', "Unit")])
    create('product.template', name="Rigging survey", type='service', default_uom=unit.id, list_price=Decimal('250'),
        salable=True, sale_uom=unit.id, products=[('create', [{}])])
    for name, addresses in [("Hafenkontor Brake", 1), ("Seilerei Norden", 1), ("Kontor ohne Anschrift", 0)]:
        create('party.party', name=name, customer_payment_term=term.id,
            addresses=[('create', [{'street': "Am Kai 1", 'city': "Brake"}] * addresses)] if addresses else [])


def without_wizards():
    Item = Pool().get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})


Pool.start()
pool = Pool(DATABASE)
pool.init()
with Transaction().start(DATABASE, 1) as transaction:
    company = company_with_employees()
    with transaction.set_context(company=company.id):
        accounts(company)
        selling()
    without_wizards()
